"""The weekly review: facts, wording and the note for a companion."""
