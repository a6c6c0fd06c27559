"""The shape in which a plan travels: sheets of our workbook and their columns, for writing and for reading."""
