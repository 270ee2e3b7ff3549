"""Recurrence: phrases such as "every Tuesday" taken out of lines."""
