#ifndef ASPAS_CLIBXML_SHIM_H
#define ASPAS_CLIBXML_SHIM_H

#include <string.h>

/* Without this the headers pull in ICU, whose types clash with those of Foundation. No type used
   here depends on it. */
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>

/* Parses one HTML page of UTF-8 bytes and tells what it meets, without building a tree.

   Nothing is read but `bytes`: no network, no other file, no document type. Errors are repaired in
   silence. `attributes` is a list of name, value, name, value, … that ends in NULL, or NULL itself;
   a value may be NULL. Every element that was opened is also closed. */
static inline void aspas_parse_html(
    const char *bytes, int size, void *listener,
    void (*open)(void *listener, const xmlChar *name, const xmlChar **attributes),
    void (*close)(void *listener, const xmlChar *name),
    void (*characters)(void *listener, const xmlChar *text, int size)) {
  htmlParserCtxtPtr context = htmlNewParserCtxt();
  if (context == NULL) return;
  memset(context->sax, 0, sizeof(*context->sax));
  context->sax->startElement = open;
  context->sax->endElement = close;
  context->sax->characters = characters;
  context->sax->ignorableWhitespace = characters;
  context->sax->cdataBlock = characters;
  context->sax->initialized = 1;
  context->userData = listener;
  htmlDocPtr document = htmlCtxtReadMemory(
      context, bytes, size, NULL, "UTF-8",
      HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING
          | HTML_PARSE_NODEFDTD | HTML_PARSE_COMPACT);
  if (document != NULL) xmlFreeDoc(document);
  htmlFreeParserCtxt(context);
}

/* Where `byte` stands first among `size` bytes, or -1. */
static inline long aspas_find_byte(const unsigned char *bytes, unsigned char byte, long size) {
  const unsigned char *found = memchr(bytes, byte, (size_t)size);
  return found == NULL ? -1 : found - bytes;
}

#endif
