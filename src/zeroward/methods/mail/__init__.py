"""Mails that come in: hostile bytes become a letter of plain text, with what it quoted apart."""

from zeroward.methods.mail.letter import Attached, Letter, read_letter

__all__ = ["Attached", "Letter", "read_letter"]
