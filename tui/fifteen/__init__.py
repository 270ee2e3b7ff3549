"""The quarter of an hour: what fits into it, and the timer that runs beside it."""
