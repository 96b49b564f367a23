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
	"unicode/utf8"

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

// read finds and decodes every answer, in the order of the files' names. Errors begin with what shown makes of a name.
func read(fsys fs.FS, shown func(name string) string, note func(file, format string, args ...any)) (answers []answer, err error) {
	err = fs.WalkDir(fsys, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return unreadable(shown(name), err)
		}
		if strings.HasPrefix(d.Name(), ".") && name != "." {
			if d.IsDir() {
				return fs.SkipDir
			}
			return nil
		}
		if d.IsDir() {
			return nil
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
			return unreadable(shown(name), err)
		}
		more, err := decode(name, shown(name), action, text)
		answers = append(answers, more...)
		return err
	})
	return answers, err
}

// unreadable names the file that cannot be read as the messages do.
func unreadable(name string, err error) error {
	var p *fs.PathError
	if errors.As(err, &p) {
		err = p.Err
	}
	return fmt.Errorf("%s: %w", name, err)
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

// decode reads a file, which may hold several answers one after another. shown is its name for messages.
func decode(name, shown string, action model.Action, text []byte) (answers []answer, err error) {
	text = bytes.TrimPrefix(text, mark)
	fail := func(offset int, format string, args ...any) ([]answer, error) {
		line, column := position(text, offset)
		return nil, fmt.Errorf("%s:%d:%d: %w", shown, line, column, fmt.Errorf(format, args...))
	}
	if bytes.HasPrefix(text, []byte{0xff, 0xfe}) || bytes.HasPrefix(text, []byte{0xfe, 0xff}) {
		return fail(0, "is UTF-16, expected UTF-8")
	}
	for at := 0; at < len(text); {
		r, size := utf8.DecodeRune(text[at:])
		if r == utf8.RuneError && size == 1 {
			return fail(at, "the byte 0x%02x is not valid UTF-8", text[at])
		}
		at += size
	}
	dec := json.NewDecoder(bytes.NewReader(text))
	dec.UseNumber()
	for {
		begin := int(dec.InputOffset())
		var v any
		err := dec.Decode(&v)
		if errors.Is(err, io.EOF) {
			if len(answers) == 0 {
				return fail(0, "is empty, expected the answer of %s", action)
			}
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
			return fail(offset, "not JSON: %w", err)
		}
		body, err := understand(action, v)
		if err != nil {
			offset := begin
			var p *pathError
			if errors.As(err, &p) {
				offset += locate(text[begin:], p.path)
			}
			return fail(offset, "%w", err)
		}
		answers = append(answers, answer{name, action, body})
	}
}

// understand turns a decoded answer into its type. An error is a *pathError.
func understand(action model.Action, v any) (any, error) {
	object, ok := v.(map[string]any)
	if !ok {
		return nil, wrong("$", "expected an object, the answer of %s", action)
	}
	lacks := lacking(action, object)
	if code, message, ok := refusal(object); ok && (lacks != "" || refused(object)) {
		return nil, wrong("$.Code", "%s was refused with %s (%s); this is no answer", action, code, message)
	}
	body, ok := api.NewResponse(action)
	if !ok {
		return nil, wrong("$", "the catalog lacks %s", action)
	}
	if err := fill(reflect.ValueOf(body).Elem(), v, "$"); err != nil {
		return nil, err
	}
	if lacks != "" {
		return nil, wrong("$", "lacks %s, which the answer of %s has", lacks, action)
	}
	return body, nil
}

// refusal recognizes the shape of an error.
func refusal(object map[string]any) (code, message string, ok bool) {
	code, _ = object["Code"].(string)
	message, ok = object["Message"].(string)
	return code, message, ok && code != ""
}

// refused recognizes what only an error has.
func refused(object map[string]any) bool {
	_, host := object["HostId"]
	_, recommend := object["Recommend"]
	return host || recommend
}

// essentials are what each answer is asked for: its list, or what it says of one thing.
var essentials = map[model.Action]string{
	"DescribePhysicalConnections":                       "PhysicalConnectionSet.PhysicalConnectionType",
	"DescribeVirtualBorderRouters":                      "VirtualBorderRouterSet.VirtualBorderRouterType",
	"DescribeVirtualBorderRoutersForPhysicalConnection": "VirtualBorderRouterForPhysicalConnectionSet.VirtualBorderRouterForPhysicalConnectionType",
	"DescribeRouterInterfaces":                          "RouterInterfaceSet.RouterInterfaceType",
	"DescribeRouterInterfaceAttribute":                  "RouterInterfaceId",
	"DescribeRouteEntryList":                            "RouteEntrys.RouteEntry",
	"DescribeRouteTableList":                            "RouterTableList.RouterTableListType",
	"DescribeRouteTables":                               "RouteTables.RouteTable",
	"DescribeBgpGroups":                                 "BgpGroups.BgpGroup",
	"DescribeBgpPeers":                                  "BgpPeers.BgpPeer",
	"DescribeBgpNetworks":                               "BgpNetworks.BgpNetwork",
	"DescribeVpcs":                                      "Vpcs.Vpc",
	"DescribeVpcAttribute":                              "VpcId",
	"DescribeVSwitches":                                 "VSwitches.VSwitch",
	"DescribeVRouters":                                  "VRouters.VRouter",
	"GetPhysicalConnectionServiceStatus":                "Enabled",
	"DescribePhysicalConnectionLOA":                     "PhysicalConnectionLOAType",
	"ListVirtualPhysicalConnections":                    "VirtualPhysicalConnections",
}

// lacking names what the answer lacks of its essentials, or nothing. An empty wrapper will do, and none at all where
// the answer says that it has no items.
func lacking(action model.Action, object map[string]any) string {
	name := essentials[action]
	outer, inner, _ := strings.Cut(name, ".")
	v, ok := lookup(object, outer)
	if !ok || v == nil {
		for _, count := range []string{"TotalCount", "Count"} {
			if n, ok := object[count]; ok && fmt.Sprint(n) == "0" {
				return ""
			}
		}
		return name
	}
	if wrapper, ok := v.(map[string]any); ok && inner != "" && len(wrapper) > 0 {
		if _, ok := lookup(wrapper, inner); !ok && !single(wrapper) {
			return name
		}
	}
	return ""
}

// single reports whether a list stands in a wrapper of another name, or is one object without any.
func single(wrapper map[string]any) bool {
	if len(wrapper) > 1 {
		return true
	}
	for _, v := range wrapper {
		if _, ok := v.([]any); ok {
			return true
		}
	}
	return false
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
