"""Programmes with calls: twinning, study visits, mentoring, challenges, pilots; matching and cohorts."""
