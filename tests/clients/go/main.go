// What a program does with the client that oapi-codegen makes: what it found, as JSON.
package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"strings"
)

// must gives the value of a call that may not fail.
func must[Value any](value Value, err error) Value {
	if err != nil {
		panic(err)
	}
	return value
}

// lines reads the answers of a batch.
func lines(body []byte) (answers []LineAnswer) {
	for _, line := range bytes.Split(bytes.TrimSpace(body), []byte("\n")) {
		var answer LineAnswer
		if err := json.Unmarshal(line, &answer); err != nil {
			panic(err)
		}
		answers = append(answers, answer)
	}
	return answers
}

func main() {
	server, later, heavy, endless := os.Args[1], os.Args[2], os.Args[3], os.Args[4]
	context := context.Background()
	client := must(NewClientWithResponses(server))
	digits, locale, wait, async, french := 20, LocaleEn, 10.0, "respond-async", "fr"

	calculated := must(client.CalculateWithResponse(context, &CalculateParams{Expression: "1/3", Digits: &digits, Locale: &locale}))
	answer := calculated.JSON200
	posted := must(client.PostCalculationWithResponse(context, nil, Request{Expression: "200+10%"})).JSON200
	known := answer.Kind == string(KindNumber) && posted.Relation == string(RelationExact)

	batch := must(client.BatchWithBodyWithResponse(context, nil, "application/x-ndjson", strings.NewReader("1/4\n1/(2-2)\n")))
	answers := lines(batch.Body)

	asynchronous := &PostCalculationParams{Prefer: &async}
	submitted := must(client.PostCalculationWithResponse(context, asynchronous, Request{Expression: heavy}))
	id, waited := submitted.JSON202.Id, submitted.JSON202
	for waited.State == StateQueued || waited.State == StateRunning {
		waited = must(client.GetCalculationWithResponse(context, id, &GetCalculationParams{Wait: &wait})).JSON200
	}

	long := must(client.PostCalculationWithResponse(context, asynchronous, Request{Expression: endless})).JSON202
	cancelled := must(client.CancelCalculationWithResponse(context, long.Id, &CancelCalculationParams{CancelToken: long.CancelToken})).JSON200

	refused := must(client.CalculateWithResponse(context, &CalculateParams{Expression: "1/(2-2)", AcceptLanguage: &french}))
	problem := refused.ApplicationproblemJSON422

	unknown := must(must(NewClientWithResponses(later)).CalculateWithResponse(context, &CalculateParams{Expression: "1/3"})).JSON200

	fmt.Println(string(must(json.Marshal(map[string]any{
		"calculate": []any{answer.Decimal, answer.Relation, answer.Kind},
		"post":      []any{posted.Decimal, posted.Relation, posted.Kind},
		"known":     known,
		"batch":     []any{answers[0].Decimal, answers[1].Error.Code},
		"submit":    []any{submitted.StatusCode(), strings.HasSuffix(submitted.HTTPResponse.Header.Get("Location"), id)},
		"wait":      []any{waited.State, waited.Result.Decimal, waited.State == StateDone},
		"cancel":    []any{cancelled.State, cancelled.State == StateCancelled},
		"error":     []any{refused.StatusCode(), problem.Code, problem.Title, problem.Span.Start},
		"code":      problem.Code == string(CodeDivisionByZero),
		"unknown":   []any{unknown.Kind, unknown.Relation, unknown.Decimal},
	}))))
}
