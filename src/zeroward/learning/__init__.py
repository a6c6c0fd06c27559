"""Courses, their modules and quizzes, progress of people and teams, certificates."""
