"""The memory sweep: circles of life, the names they bring, and what is written of them."""
