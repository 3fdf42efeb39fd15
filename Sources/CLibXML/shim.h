#ifndef ASPAS_CLIBXML_SHIM_H
#define ASPAS_CLIBXML_SHIM_H

#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>

#endif
