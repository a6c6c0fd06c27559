"""Greenhouse gas inventories of cities: factors, calculation methods, framework views, uncertainty, checks.

Pure Python on NumPy: usable in a notebook without the platform.
"""
