"""What collections of self-assessments say of the assessment that opened them."""

from zeroward.core.leaving import register_numbers_in_words

register_numbers_in_words("questionnaires.Collection.about", "diagnosis:{diagnosis.Assessment}")
