def document_title(text, sentences):
    return None
