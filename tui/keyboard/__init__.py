"""Key bindings, their names, and the order in which keys are handled."""
