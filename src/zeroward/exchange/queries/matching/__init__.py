"""Matching a call: what goes in, the ways to match, what came out and why."""
