"""The shipped catalogue: six files, and how they become the domain's values or are refused."""
