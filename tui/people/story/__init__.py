"""The lines of a person's card as rows: what each opens, and how it is edited in place."""
