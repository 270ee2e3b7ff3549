"""Days, weeks, date phrases and recurrence."""
