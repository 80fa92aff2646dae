def description(language):
    return {}
