"""All contracts together: read, and set side by side; here, in several processes or on a cluster, with the same bits.

>>> from zeroward.methods.contracts.corpus.analysis import analyse
>>> from zeroward.methods.contracts.corpus.reading import Document, read_many

Nothing is imported here: pages need `written` alone.
"""
