"""A contract as files: the official document in Word, a PDF/UA-1, a workbook, JSON."""
