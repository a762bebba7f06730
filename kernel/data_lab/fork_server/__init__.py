"""A process that has everything imported and forks one sealed kernel after the other."""
