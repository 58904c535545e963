"""The verified dataset in the formats that others read."""
