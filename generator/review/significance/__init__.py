"""What a change means, one rule a module: family C."""
