"""Compare the methods with reference cases: `python -m zeroward.methods.verify FILE…`.

An adapter reads the kind, the method and the inputs of a case and calls the method; it never sees what is expected.
What is expected, and how closely, is read by the comparer alone. See `docs/methods/verify.md`.
"""
