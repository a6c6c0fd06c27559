"""Coding of open answers: agreement of coders, codebooks and their versions, words in context, suggested codes."""
