"""The Climate City Contract as data: what its template asks for, and what a city answers.

A template is read from versioned files; a content is plain JSON in which every cell holds a value, says why there
is none, or is blank. Nothing here rounds, converts or guesses.
"""
