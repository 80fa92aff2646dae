"""The page: rendered here, brought to life by the modules in `static`."""
