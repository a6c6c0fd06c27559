"""Words of the methods, marked for translation: titles, inputs, choices, steps.

Methods state them where they belong, next to the formula; collectors of messages need each of them once in a call
that they know. A test holds these lists against the methods, and says what to add.
"""
