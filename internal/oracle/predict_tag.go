package oracle

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"ecsim/model"
)

// tagged finds the resources that ResourceType and ResourceId name. What the metadata says of their number and of keys is
// taken as it stands; it explains none of its codes.
func (h *hearing) tagged(types map[string]string, most int) (found []*model.Meta) {
	h.need("ResourceType", "RegionId")
	h.place("")
	typ, _ := h.text("ResourceType")
	if typ != "" && types[typ] == "" {
		h.no("InvalidInstanceType.NotFound", "%q is no type", typ)
		return nil
	}
	ids := h.items("ResourceId.", "")
	if len(ids) == 0 {
		h.no("", "no resource is named")
	}
	if len(ids) > most {
		h.no("SizeLimitExceeded.ResourceId", "%d resources", len(ids))
	}
	for _, id := range ids {
		m := h.meta(typ, id)
		region, _ := h.text("RegionId")
		switch {
		case m == nil || m.Owner != h.req.Account || m.Region != region:
			h.no("InvalidInstanceIds.NotFound", "%q is no %s of the caller's in %s", id, typ, region)
		default:
			found = append(found, m)
		}
	}
	return found
}

// items returns the values of the parameters prefix 1 suffix, prefix 2 suffix and so on, absent ones left out.
func (h *hearing) items(prefix, suffix string) (values []string) {
	for i := 1; i <= 100; i++ {
		if s, ok := h.text(prefix + strconv.Itoa(i) + suffix); ok {
			values = append(values, s)
		}
	}
	return values
}

func (h *hearing) meta(typ, id string) *model.Meta {
	switch typ {
	case "PHYSICALCONNECTION":
		if r := h.circuit(id); r != nil {
			return &r.Meta
		}
	case "VIRTUALBORDERROUTER":
		if r := h.vbr(id); r != nil {
			return &r.Meta
		}
	case "ROUTERINTERFACE":
		if r := h.routerInterface(id); r != nil {
			return &r.Meta
		}
	case "VPC", "vpc":
		if r := h.vpc(id); r != nil {
			return &r.Meta
		}
	case "VSWITCH":
		if r := find(h.vswitches, func(s *model.VSwitch) bool { return s.ID == id }); r != nil {
			return &r.Meta
		}
	}
	return nil
}

var (
	connectTypes = map[string]string{"PHYSICALCONNECTION": "circuit", "VIRTUALBORDERROUTER": "VBR", "ROUTERINTERFACE": "router interface"}
	vpcTypes     = map[string]string{"VPC": "VPC", "VSWITCH": "vSwitch"}
)

// marked checks a tag's key or value: up to 128 characters, not reserved and without a link in it.
func (h *hearing) marked(s string, code model.Code) {
	low := strings.ToLower(s)
	if utf8.RuneCountInString(s) > 128 || strings.HasPrefix(low, "aliyun") || strings.HasPrefix(low, "acs:") ||
		strings.Contains(low, "http://") || strings.Contains(low, "https://") {
		h.no(code, "%q cannot be in a tag", s)
	}
}

func (h *hearing) once(keys []string) {
	for i, k := range keys {
		if contains(keys[:i], k) {
			h.no("Forbidden.TagKey.Duplicated", "%q comes twice", k)
		}
	}
}

func (h *hearing) tag(types map[string]string, most int) {
	keys := h.items("Tag.", ".Key")
	if len(keys) == 0 {
		h.no("", "no tag is given")
	}
	for i := 1; i <= 100; i++ {
		_, hasKey := h.text("Tag." + strconv.Itoa(i) + ".Key")
		value, hasValue := h.text("Tag." + strconv.Itoa(i) + ".Value")
		if hasValue && !hasKey {
			h.no("", "tag %d has no key", i)
		}
		h.marked(value, "InvalidTagValue")
	}
	for _, k := range keys {
		h.marked(k, "InvalidTagKey")
	}
	h.once(keys)
	for _, m := range h.tagged(types, most) {
		has := map[string]bool{}
		for _, t := range m.Tags {
			has[t.Key] = true
		}
		for _, k := range keys {
			has[k] = true
		}
		if len(has) > 20 {
			h.no("QuotaExceeded.TagNum", "%s would have %d tags", m.ID, len(has))
		}
	}
}

func (h *hearing) untag(types map[string]string, most int) {
	keys := h.items("TagKey.", "")
	all, _ := h.flag("All")
	if len(keys) == 0 && !all {
		h.maybe("what is done without keys is not said")
	}
	h.once(keys)
	h.tagged(types, most)
}

func (h *hearing) tagVpc()       { h.tag(vpcTypes, 50) }
func (h *hearing) untagVpc()     { h.untag(vpcTypes, 50) }
func (h *hearing) tagConnect()   { h.tag(connectTypes, 20) }
func (h *hearing) untagConnect() { h.untag(connectTypes, 20) }

func (h *hearing) moveVpc()     { h.move("vpc") }
func (h *hearing) moveConnect() { h.move("") }

// move moves a resource of that type, or of the type that the call names, to a resource group.
func (h *hearing) move(typ string) {
	h.need("ResourceId", "ResourceType", "NewResourceGroupId", "RegionId")
	h.place("")
	if typ == "" {
		typ, _ = h.text("ResourceType")
	}
	id, given := h.text("ResourceId")
	region, _ := h.text("RegionId")
	if m := h.meta(typ, id); given && (m == nil || m.Owner != h.req.Account || m.Region != region) {
		h.no("InvalidResourceId.NotFound", "%q is not there", id)
	}
	if v := h.vpc(id); v != nil && v.Status != "Available" {
		h.no("IncorrectStatus.Vpc", "the VPC is %s", v.Status)
	}
	if group, ok := h.text("NewResourceGroupId"); ok && !strings.HasPrefix(group, "rg-") {
		h.no("", "%q is no resource group's ID", group)
	}
}
