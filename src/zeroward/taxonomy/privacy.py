"""This room keeps nothing about people."""

from zeroward.core.personal_data import register_about_nobody

register_about_nobody("vocabularies", "taxonomy.Scheme", "taxonomy.Concept", "taxonomy.Label")
