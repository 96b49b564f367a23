package dump

import (
	"encoding/json"
	"fmt"
	"math"
	"reflect"
	"strconv"
	"strings"
)

// pathError is what is wrong with the value at a JSON path.
type pathError struct{ path, what string }

func (e *pathError) Error() string { return e.path + ": " + e.what }

func wrong(path, format string, args ...any) error {
	return &pathError{path, fmt.Sprintf(format, args...)}
}

// fill puts a decoded JSON value into a Go one, as leniently as real answers need. Keys that the type lacks are passed
// over: answers grow. An error is a *pathError.
func fill(dst reflect.Value, v any, path string) error {
	if v == nil {
		return nil
	}
	switch dst.Kind() {
	case reflect.Struct:
		return fillStruct(dst, v, path)
	case reflect.Slice:
		return fillSlice(dst, v, path)
	case reflect.String:
		return fillString(dst, v, path)
	case reflect.Int64:
		return fillInt(dst, v, path)
	case reflect.Bool:
		return fillBool(dst, v, path)
	}
	return wrong(path, "no place for a %s", dst.Kind())
}

func fillStruct(dst reflect.Value, v any, path string) error {
	switch v := v.(type) {
	case map[string]any:
		for i := range dst.NumField() {
			name, _, _ := strings.Cut(dst.Type().Field(i).Tag.Get("json"), ",")
			if inner, ok := lookup(v, name); ok {
				if err := fill(dst.Field(i), inner, path+"."+name); err != nil {
					return err
				}
			}
		}
		return nil
	case []any:
		// A list without its wrapper, or an object in a list of one.
		if dst.NumField() == 1 && dst.Field(0).Kind() == reflect.Slice {
			return fill(dst.Field(0), v, path)
		}
		if len(v) == 0 {
			return nil
		}
		if len(v) == 1 {
			return fill(dst, v[0], path+"[0]")
		}
		return wrong(path, "expected an object, found a list of %d", len(v))
	case string:
		if v == "" {
			return nil
		}
	}
	return mismatch(path, "an object", v)
}

// lookup prefers the exact key to one that differs in case.
func lookup(object map[string]any, name string) (any, bool) {
	if v, ok := object[name]; ok {
		return v, true
	}
	found := ""
	for key := range object {
		if strings.EqualFold(key, name) && (found == "" || key < found) {
			found = key
		}
	}
	v, ok := object[found]
	return v, ok && found != ""
}

func fillSlice(dst reflect.Value, v any, path string) error {
	switch v := v.(type) {
	case []any:
		list := reflect.MakeSlice(dst.Type(), len(v), len(v))
		for i, element := range v {
			if err := fill(list.Index(i), element, path+"["+strconv.Itoa(i)+"]"); err != nil {
				return err
			}
		}
		dst.Set(list)
		return nil
	case map[string]any:
		if len(v) == 0 {
			return nil
		}
		// A wrapper that the type does not have.
		if len(v) == 1 {
			for key, inner := range v {
				if list, ok := inner.([]any); ok {
					return fillSlice(dst, list, path+"."+key)
				}
			}
		}
	case string:
		if v == "" {
			return nil
		}
	}
	return fillSlice(dst, []any{v}, path)
}

func fillString(dst reflect.Value, v any, path string) error {
	switch v := v.(type) {
	case string:
		dst.SetString(v)
	case json.Number:
		dst.SetString(v.String())
	case bool:
		dst.SetString(strconv.FormatBool(v))
	default:
		return mismatch(path, "a string", v)
	}
	return nil
}

func fillInt(dst reflect.Value, v any, path string) error {
	var text string
	switch v := v.(type) {
	case string:
		text = strings.TrimSpace(v)
	case json.Number:
		text = v.String()
	case bool:
		if v {
			dst.SetInt(1)
		}
		return nil
	default:
		return mismatch(path, "a number", v)
	}
	if text == "" {
		return nil
	}
	if n, err := strconv.ParseInt(text, 10, 64); err == nil {
		dst.SetInt(n)
		return nil
	}
	// 1000.0 and 1e3 are integers too.
	if f, err := strconv.ParseFloat(text, 64); err == nil && f == math.Trunc(f) && math.Abs(f) < 1<<53 {
		dst.SetInt(int64(f))
		return nil
	}
	return wrong(path, "expected an integer, found %q", text)
}

func fillBool(dst reflect.Value, v any, path string) error {
	switch v := v.(type) {
	case bool:
		dst.SetBool(v)
		return nil
	case json.Number:
		dst.SetBool(v != "0")
		return nil
	case string:
		switch strings.ToLower(strings.TrimSpace(v)) {
		case "true", "1", "yes", "on":
			dst.SetBool(true)
			return nil
		case "", "false", "0", "no", "off":
			dst.SetBool(false)
			return nil
		}
		return wrong(path, "expected true or false, found %q", v)
	}
	return mismatch(path, "true or false", v)
}

func mismatch(path, want string, v any) error {
	found := "a list"
	switch v.(type) {
	case string:
		found = "a string"
	case json.Number:
		found = "a number"
	case bool:
		found = "a boolean"
	case map[string]any:
		found = "an object"
	}
	return wrong(path, "expected %s, found %s", want, found)
}
