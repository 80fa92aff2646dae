package main

import (
	"fmt"
	"reflect"
	"slices"
	"sort"
	"strings"

	"github.com/scaleway/scaleway-sdk-go/scw"
)

// comparison tells where JSON is not what a type has: fields that the type lacks, words that are none of an enumeration, and, where
// `whole` asks for them, fields of the type that are not there.
type comparison struct{ whole bool }

func (by comparison) compared(where string, wanted reflect.Type, told any) []string {
	for wanted.Kind() == reflect.Pointer {
		if told == nil {
			return nil
		}
		wanted = wanted.Elem()
	}
	if known := words(wanted); known != nil {
		return foreign(where, known, told)
	}
	switch given := told.(type) {
	case map[string]any:
		return by.object(where, wanted, given)
	case []any:
		return by.list(where, wanted, given)
	}
	return nil
}

func (by comparison) list(where string, wanted reflect.Type, given []any) (wrongs []string) {
	if wanted.Kind() != reflect.Slice {
		return nil
	}
	for _, item := range given {
		wrongs = append(wrongs, by.compared(where+"[]", wanted.Elem(), item)...)
	}
	return wrongs
}

func (by comparison) object(where string, wanted reflect.Type, given map[string]any) (wrongs []string) {
	if wanted.Kind() == reflect.Map {
		for name, value := range given {
			wrongs = append(wrongs, by.compared(where+"."+name, wanted.Elem(), value)...)
		}
		return wrongs
	}
	if wanted.Kind() != reflect.Struct || wanted == reflect.TypeFor[scw.File]() {
		return nil
	}
	known := fields(wanted)
	for name, value := range given {
		if field, ok := known[name]; ok {
			wrongs = append(wrongs, by.compared(where+"."+name, field.Type, value)...)
		} else {
			wrongs = append(wrongs, "unknown field "+where+"."+name)
		}
	}
	for name, field := range known {
		if _, ok := given[name]; by.whole && !ok && isAlwaysThere(field) {
			wrongs = append(wrongs, "missing field "+where+"."+name)
		}
	}
	sort.Strings(wrongs)
	return wrongs
}

func fields(wanted reflect.Type) map[string]reflect.StructField {
	found := map[string]reflect.StructField{}
	for _, field := range reflect.VisibleFields(wanted) {
		name, _, _ := strings.Cut(field.Tag.Get("json"), ",")
		if name != "" && name != "-" {
			found[name] = field
		}
	}
	return found
}

// isAlwaysThere says whether the SDK always sends a field: not what may be null, a list, or left out while it is empty.
func isAlwaysThere(field reflect.StructField) bool {
	switch field.Type.Kind() {
	case reflect.Pointer, reflect.Slice, reflect.Map, reflect.Interface:
		return false
	}
	return !strings.Contains(field.Tag.Get("json"), "omitempty")
}

// words are those of an enumeration, which the SDK gives by a method of its own.
func words(wanted reflect.Type) []string {
	method, ok := wanted.MethodByName("Values")
	if !ok || wanted.Kind() != reflect.String {
		return nil
	}
	values := method.Func.Call([]reflect.Value{reflect.Zero(wanted)})[0]
	found := []string{}
	for index := range values.Len() {
		found = append(found, values.Index(index).String())
	}
	return found
}

func foreign(where string, known []string, told any) []string {
	if word, ok := told.(string); ok && slices.Contains(known, word) {
		return nil
	}
	return []string{fmt.Sprintf("%s: %v is none of %s", where, told, strings.Join(known, ", "))}
}
