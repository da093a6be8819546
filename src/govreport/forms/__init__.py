"""A report in other people's forms: JSON and its schema, Akoma Ntoso, Markdown, passages for a search index."""
