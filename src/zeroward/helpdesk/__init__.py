"""Questions that somebody answers: cases, routing, coaching, answers for all."""
