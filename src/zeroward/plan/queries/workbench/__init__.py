"""The workbench of a plan: what is switched, what it comes to, in words and drawings."""
