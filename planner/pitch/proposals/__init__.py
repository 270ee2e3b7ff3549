"""Proposed cards: the words of an archive or of a pasted text, taken one by one or refused."""
