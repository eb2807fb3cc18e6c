"""jixiao (绩效申报): performance declarations as code."""

__version__ = "0.1.0"
