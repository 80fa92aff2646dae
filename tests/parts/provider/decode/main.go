// decode holds what was sent to the small Scaleway, and what it answered, to the types that the provider's own SDK encodes and
// decodes. One JSON object a line comes in for each exchange, and a line goes out for whatever is not as the SDK has it.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"reflect"

	"github.com/scaleway/scaleway-sdk-go/scw"
)

type exchange struct {
	Method string          `json:"method"`
	Path   string          `json:"path"`
	Sent   json.RawMessage `json:"sent"`
	Status int             `json:"status"`
	Told   json.RawMessage `json:"told"`
}

const noContent, badRequest = 204, 400

func main() {
	lines := bufio.NewScanner(os.Stdin)
	lines.Buffer(nil, 1<<24)
	for lines.Scan() {
		var each exchange
		if err := json.Unmarshal(lines.Bytes(), &each); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		for _, wrong := range each.wrongs() {
			fmt.Printf("%s %s %d: %s\n", each.Method, each.Path, each.Status, wrong)
		}
	}
	if err := lines.Err(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func (each exchange) wrongs() []string {
	known := endpointOf(each.Method, each.Path)
	if known == nil {
		return []string{"there is no such endpoint in the table"}
	}
	if each.Status >= badRequest {
		return each.refused()
	}
	return append(each.answered(known.told), decoded("sent ", known.sent, each.Sent, true)...)
}

// answered holds an answer to its type; where there is none, the answer is empty and says so.
func (each exchange) answered(wanted reflect.Type) []string {
	if (wanted == nil) != (each.Status == noContent) {
		return []string{fmt.Sprintf("the status is %d, and the SDK decodes %v", each.Status, wanted)}
	}
	if wanted == nil {
		return nil
	}
	return decoded("", wanted, each.Told, false)
}

// refused holds an error to its type. All have a message, and a type that says which one it is.
func (each exchange) refused() []string {
	var told map[string]any
	if err := json.Unmarshal(each.Told, &told); err != nil {
		return []string{err.Error()}
	}
	kind, isNamed := told["type"].(string)
	if _, isSaid := told["message"].(string); !isNamed || !isSaid {
		return []string{"an error without its type and its message"}
	}
	wanted := refusal(kind)
	if wanted != of[scw.ResponseError]() {
		delete(told, "type")
		delete(told, "message")
	}
	return comparison{}.compared("", wanted, told)
}

// decoded decodes as the SDK does, and tells what that would pass over. `whole` asks for every field that is always there.
func decoded(where string, wanted reflect.Type, given json.RawMessage, whole bool) []string {
	var told any
	if len(given) > 0 {
		if err := json.Unmarshal(given, &told); err != nil {
			return []string{where + err.Error()}
		}
	}
	if wanted == nil {
		if content, isObject := told.(map[string]any); told == nil || isObject && len(content) == 0 {
			return nil
		}
		return []string{where + "something, where nothing is"}
	}
	if err := json.Unmarshal(given, reflect.New(wanted).Interface()); err != nil {
		return []string{where + err.Error()}
	}
	return comparison{whole}.compared(where, wanted, told)
}
