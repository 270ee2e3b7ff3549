"""People, groups and touches in the store."""
