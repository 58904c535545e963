"""When a figure holds: the times of a document and which of them is a figure's."""
