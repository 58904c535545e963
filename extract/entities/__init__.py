"""For whom or where a figure holds: the names of a document and which of them is a figure's."""
