"""Asking addresses of the portfolio whether they still answer, without being led into the operator's own network."""
