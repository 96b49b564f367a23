package model

// Fault holds something down until it is lifted: a circuit, a VBR, an access point, an access device, a customer's
// router or a BGP session, which is named by its peer's ID.
type Fault struct {
	// Target is its key: the ID or name of what is down.
	Target string  `json:"target"`
	Since  Instant `json:"since"`
}

func (f *Fault) key() string { return f.Target }

func (f *Fault) index(*keys) {}

// Faulted reports whether a fault holds the thing of that ID or name down.
func (w *World) Faulted(target string) bool { return w.Faults.Len() > 0 && w.Faults.Get(target) != nil }

// FaultTarget says what kind of thing a fault with that target holds down.
func (w *World) FaultTarget(target string) (Kind, bool) {
	switch {
	case w.Circuits.Get(target) != nil:
		return KindPhysicalConnection, true
	case w.VBRs.Get(target) != nil:
		return KindVirtualBorderRouter, true
	case w.BGPPeers.Get(target) != nil:
		return KindBGPPeer, true
	case w.CustomerRouters.Get(target) != nil:
		return KindCustomerRouter, true
	}
	for _, r := range w.Settings.RegionTable() {
		for i := range r.AccessPoints {
			if r.AccessPoints[i].ID == target {
				return KindAccessPoint, true
			}
			for _, d := range r.AccessPoints[i].Devices {
				if d == target {
					return KindAccessDevice, true
				}
			}
		}
	}
	return "", false
}

// LineUp reports whether a circuit carries traffic: it is Enabled, and no fault holds it, its access point, its
// access device or, of a hosted connection, the circuit below it down.
func (w *World) LineUp(circuit string) bool {
	c := w.Circuits.Get(circuit)
	if c == nil || c.Status != CircuitEnabled || w.Faulted(c.ID) || w.Faulted(c.AccessPointID) || c.AccessDevice != "" && w.Faulted(c.AccessDevice) {
		return false
	}
	return c.Hosted == nil || w.LineUp(c.Hosted.ParentID)
}

// RouterUp reports whether a VBR forwards traffic: it is active and no fault holds it down.
func (w *World) RouterUp(v *VirtualBorderRouter) bool {
	return v.Status == VBRActive && !w.Faulted(v.ID)
}
