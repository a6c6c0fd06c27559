"""Real contracts, read: a file becomes lines, the lines become modules, and each part reader takes what it knows.

Whatever is found keeps its line, a quote and a confidence; whatever is not understood is listed.
"""
