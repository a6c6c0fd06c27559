"""A consultation as a coding project, and the words for reports of imports."""
