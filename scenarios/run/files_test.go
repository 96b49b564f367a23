package run_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"ecsim/scenarios/library"
	"ecsim/scenarios/run"
)

func TestFiles(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"b.yaml", "a.yml", "_part.yaml", ".hidden.yaml", "notes.txt", "sub/c.json", "_parts/d.yaml"} {
		require.NoError(t, os.MkdirAll(filepath.Dir(filepath.Join(dir, name)), 0o755))
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte("steps: []"), 0o644))
	}
	found, err := run.Files([]string{dir, filepath.Join(dir, "b.yaml")})
	require.NoError(t, err)
	for i := range found {
		found[i], _ = filepath.Rel(dir, found[i])
	}
	require.Equal(t, []string{"a.yml", "b.yaml", "sub/c.json"}, found)
	link := filepath.Join(t.TempDir(), "link")
	require.NoError(t, os.Symlink(dir, link))
	found, err = run.Files([]string{link})
	require.NoError(t, err)
	require.Equal(t, []string{filepath.Join(link, "a.yml"), filepath.Join(link, "b.yaml"), filepath.Join(link, "sub", "c.json")}, found)
	for arg, want := range map[string]string{
		filepath.Join(dir, "none"):             filepath.Join(dir, "none") + ": no such file or directory",
		filepath.Join(dir, "_parts"):           filepath.Join(dir, "_parts") + ": there is no scenario in this folder; expected files with the extension .yaml, .yml or .json",
		"library/bring-up-from-noting":         "the library has no scenario library/bring-up-from-noting; did you mean library/bring-up-from-nothing?",
		"library/a-story-that-nobody-told-yet": "the library has no scenario library/a-story-that-nobody-told-yet; ecsim run --list lists them",
	} {
		_, err := run.Files([]string{arg})
		if strings.HasSuffix(arg, "_parts") {
			require.NoError(t, err) // it was named itself
			continue
		}
		require.EqualError(t, err, want)
	}
	all, err := run.Files([]string{"library"})
	require.NoError(t, err)
	require.Equal(t, library.Names(), all)
}
