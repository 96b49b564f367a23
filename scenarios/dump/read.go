package dump

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"reflect"
	"strings"

	"ecsim/model"
	"ecsim/model/api"
)

// taken are the actions whose answers are read.
var taken = []model.Action{
	"DescribePhysicalConnections", "DescribeVirtualBorderRouters", "DescribeVirtualBorderRoutersForPhysicalConnection",
	"DescribeRouterInterfaces", "DescribeRouterInterfaceAttribute", "DescribeRouteEntryList", "DescribeRouteTableList",
	"DescribeRouteTables", "DescribeBgpGroups", "DescribeBgpPeers", "DescribeBgpNetworks", "DescribeVpcs", "DescribeVpcAttribute",
	"DescribeVSwitches", "DescribeVRouters", "GetPhysicalConnectionServiceStatus", "DescribePhysicalConnectionLOA",
	"ListVirtualPhysicalConnections",
}

// answer is one answer of an action. body is a pointer to its response type in model/api.
type answer struct {
	file   string
	action model.Action
	body   any
}

// read finds and decodes every answer, in the order of the files' names.
func read(fsys fs.FS, note func(file, format string, args ...any)) (answers []answer, err error) {
	err = fs.WalkDir(fsys, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || strings.HasPrefix(d.Name(), ".") {
			return err
		}
		action := actionOf(name)
		if action == "" {
			if strings.EqualFold(path.Ext(name), ".json") {
				note(name, "not read: neither its name nor a folder's begins with an action that this import takes")
			}
			return nil
		}
		text, err := fs.ReadFile(fsys, name)
		if err != nil {
			return err
		}
		more, err := decode(name, action, text)
		if len(more) == 0 && err == nil {
			note(name, "is empty")
		}
		answers = append(answers, more...)
		return err
	})
	return answers, err
}

// actionOf finds the action that the file's name or one of its folders' begins with. One action's name may begin
// with another's, so the longest decides.
func actionOf(name string) (found model.Action) {
	parts := strings.Split(name, "/")
	for i := len(parts) - 1; i >= 0 && found == ""; i-- {
		for _, a := range taken {
			if len(a) > len(found) && strings.HasPrefix(parts[i], string(a)) {
				found = a
			}
		}
	}
	return found
}

// decode reads a file, which may hold several answers one after another.
func decode(name string, action model.Action, text []byte) (answers []answer, err error) {
	text = bytes.TrimPrefix(text, []byte("\xef\xbb\xbf"))
	if bytes.HasPrefix(text, []byte{0xff, 0xfe}) || bytes.HasPrefix(text, []byte{0xfe, 0xff}) {
		return nil, fmt.Errorf("%s:1:1: is UTF-16, expected UTF-8", name)
	}
	dec := json.NewDecoder(bytes.NewReader(text))
	dec.UseNumber()
	for {
		var v any
		err := dec.Decode(&v)
		if errors.Is(err, io.EOF) {
			return answers, nil
		}
		if err != nil {
			offset := int(dec.InputOffset())
			var s *json.SyntaxError
			switch {
			case errors.As(err, &s):
				offset = max(0, int(s.Offset)-1)
			case errors.Is(err, io.ErrUnexpectedEOF):
				offset = len(text)
			}
			line, column := position(text, offset)
			return nil, fmt.Errorf("%s:%d:%d: not JSON: %w", name, line, column, err)
		}
		object, ok := v.(map[string]any)
		if !ok {
			return nil, fmt.Errorf("%s: $: expected an object, the answer of %s", name, action)
		}
		if code, ok := refusal(object); ok {
			return nil, fmt.Errorf("%s: $: is a refusal of %s (%s), not an answer", name, action, code)
		}
		body, ok := api.NewResponse(action)
		if !ok {
			return nil, fmt.Errorf("%s: the catalog lacks %s", name, action)
		}
		if err := fill(reflect.ValueOf(body).Elem(), v, "$"); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		answers = append(answers, answer{name, action, body})
	}
}

// refusal recognizes the shape of an error.
func refusal(object map[string]any) (code string, ok bool) {
	code, _ = object["Code"].(string)
	_, message := object["Message"]
	_, host := object["HostId"]
	_, recommend := object["Recommend"]
	return code, code != "" && message && (host || recommend)
}

func position(text []byte, offset int) (line, column int) {
	before := text[:min(offset, len(text))]
	return bytes.Count(before, []byte("\n")) + 1, len(before) - (bytes.LastIndexByte(before, '\n') + 1) + 1
}

// of returns the answers of one action with their types.
func of[T any](b *builder, action model.Action, fn func(file string, body *T)) {
	for _, a := range b.answers {
		if a.action == action {
			fn(a.file, a.body.(*T))
		}
	}
}

// has reports whether any answer of the action is there.
func (b *builder) has(action model.Action) bool {
	for _, a := range b.answers {
		if a.action == action {
			return true
		}
	}
	return false
}
