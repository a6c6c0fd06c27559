"""Mails that come in: hostile bytes become a letter of plain text, with what it quoted apart."""

from zeroward.methods.mail.letter import LeftOut, Letter, read_letter

__all__ = ["LeftOut", "Letter", "read_letter"]
