"""People out to files: vCard, CSV, JSON."""
