package main

import (
	"reflect"
	"regexp"

	cockpit "github.com/scaleway/scaleway-sdk-go/api/cockpit/v1"
	domain "github.com/scaleway/scaleway-sdk-go/api/domain/v2beta1"
	iam "github.com/scaleway/scaleway-sdk-go/api/iam/v1alpha1"
	instance "github.com/scaleway/scaleway-sdk-go/api/instance/v1"
	ipam "github.com/scaleway/scaleway-sdk-go/api/ipam/v1"
	k8s "github.com/scaleway/scaleway-sdk-go/api/k8s/v1"
	lb "github.com/scaleway/scaleway-sdk-go/api/lb/v1"
	rdb "github.com/scaleway/scaleway-sdk-go/api/rdb/v1"
	redis "github.com/scaleway/scaleway-sdk-go/api/redis/v1"
	registry "github.com/scaleway/scaleway-sdk-go/api/registry/v1"
	secret "github.com/scaleway/scaleway-sdk-go/api/secret/v1beta1"
	vpc "github.com/scaleway/scaleway-sdk-go/api/vpc/v2"
	"github.com/scaleway/scaleway-sdk-go/scw"
)

// endpoint is one that the small Scaleway has: what the SDK sends there, and what it decodes the answer into; nil for nothing.
type endpoint struct {
	methods, path string
	told, sent    reflect.Type
}

func of[T any]() reflect.Type { return reflect.TypeFor[T]() }

const (
	id     = `/[^/]+`
	zone   = `/zones/[a-z]{2}-[a-z]{3}-[0-9]`
	region = `/regions/[a-z]{2}-[a-z]{3}`
)

// endpoints are all of them: what has no row here is told as unknown.
var endpoints = []endpoint{
	{"GET", `/vpc/v2` + region + `/private-networks`, of[vpc.ListPrivateNetworksResponse](), nil},
	{"POST", `/vpc/v2` + region + `/private-networks`, of[vpc.PrivateNetwork](), of[vpc.CreatePrivateNetworkRequest]()},
	{"GET", `/vpc/v2` + region + `/private-networks` + id, of[vpc.PrivateNetwork](), nil},
	{"PATCH", `/vpc/v2` + region + `/private-networks` + id, of[vpc.PrivateNetwork](), of[vpc.UpdatePrivateNetworkRequest]()},
	{"DELETE", `/vpc/v2` + region + `/private-networks` + id, nil, nil},

	{"GET", `/k8s/v1` + region + `/versions`, of[k8s.ListVersionsResponse](), nil},
	{"GET", `/k8s/v1` + region + `/clusters`, of[k8s.ListClustersResponse](), nil},
	{"POST", `/k8s/v1` + region + `/clusters`, of[k8s.Cluster](), of[k8s.CreateClusterRequest]()},
	{"GET|DELETE", `/k8s/v1` + region + `/clusters` + id, of[k8s.Cluster](), nil},
	{"PATCH", `/k8s/v1` + region + `/clusters` + id, of[k8s.Cluster](), of[k8s.UpdateClusterRequest]()},
	{"GET", `/k8s/v1` + region + `/clusters` + id + `/kubeconfig`, of[scw.File](), nil},
	{"GET", `/k8s/v1` + region + `/clusters` + id + `/nodes`, of[k8s.ListNodesResponse](), nil},
	{"GET", `/k8s/v1` + region + `/clusters` + id + `/pools`, of[k8s.ListPoolsResponse](), nil},
	{"POST", `/k8s/v1` + region + `/clusters` + id + `/pools`, of[k8s.Pool](), of[k8s.CreatePoolRequest]()},
	{"GET|DELETE", `/k8s/v1` + region + `/pools` + id, of[k8s.Pool](), nil},
	{"PATCH", `/k8s/v1` + region + `/pools` + id, of[k8s.Pool](), of[k8s.UpdatePoolRequest]()},

	{"GET", `/registry/v1` + region + `/namespaces`, of[registry.ListNamespacesResponse](), nil},
	{"POST", `/registry/v1` + region + `/namespaces`, of[registry.Namespace](), of[registry.CreateNamespaceRequest]()},
	{"GET|DELETE", `/registry/v1` + region + `/namespaces` + id, of[registry.Namespace](), nil},
	{"PATCH", `/registry/v1` + region + `/namespaces` + id, of[registry.Namespace](), of[registry.UpdateNamespaceRequest]()},
	{"GET", `/registry/v1` + region + `/images`, of[registry.ListImagesResponse](), nil},
	{"GET", `/registry/v1` + region + `/images` + id + `/tags`, of[registry.ListTagsResponse](), nil},
	{"DELETE", `/registry/v1` + region + `/tags` + id, of[registry.Tag](), nil},

	{"GET", `/cockpit/v1` + region + `/data-sources`, of[cockpit.ListDataSourcesResponse](), nil},
	{"POST", `/cockpit/v1` + region + `/data-sources`, of[cockpit.DataSource](), of[cockpit.RegionalAPICreateDataSourceRequest]()},
	{"GET", `/cockpit/v1` + region + `/data-sources` + id, of[cockpit.DataSource](), nil},
	{"PATCH", `/cockpit/v1` + region + `/data-sources` + id, of[cockpit.DataSource](), of[cockpit.RegionalAPIUpdateDataSourceRequest]()},
	{"GET", `/cockpit/v1` + region + `/tokens`, of[cockpit.ListTokensResponse](), nil},
	{"POST", `/cockpit/v1` + region + `/tokens`, of[cockpit.Token](), of[cockpit.RegionalAPICreateTokenRequest]()},
	{"GET", `/cockpit/v1` + region + `/tokens` + id, of[cockpit.Token](), nil},
	{"DELETE", `/cockpit/v1` + region + `/(data-sources|tokens)` + id, nil, nil},
	{"GET", `/iam/v1alpha1/applications`, of[iam.ListApplicationsResponse](), nil},
	{"POST", `/iam/v1alpha1/applications`, of[iam.Application](), of[iam.CreateApplicationRequest]()},
	{"GET", `/iam/v1alpha1/applications` + id, of[iam.Application](), nil},
	{"PATCH", `/iam/v1alpha1/applications` + id, of[iam.Application](), of[iam.UpdateApplicationRequest]()},
	{"GET", `/iam/v1alpha1/groups`, of[iam.ListGroupsResponse](), nil},
	{"GET", `/iam/v1alpha1/policies`, of[iam.ListPoliciesResponse](), nil},
	{"POST", `/iam/v1alpha1/policies`, of[iam.Policy](), of[iam.CreatePolicyRequest]()},
	{"GET", `/iam/v1alpha1/policies` + id, of[iam.Policy](), nil},
	{"PATCH", `/iam/v1alpha1/policies` + id, of[iam.Policy](), of[iam.UpdatePolicyRequest]()},
	{"GET", `/iam/v1alpha1/rules`, of[iam.ListRulesResponse](), nil},
	{"GET", `/iam/v1alpha1/quota`, of[iam.ListQuotaResponse](), nil},
	{"GET", `/iam/v1alpha1/api-keys`, of[iam.ListAPIKeysResponse](), nil},
	{"POST", `/iam/v1alpha1/api-keys`, of[iam.APIKey](), of[iam.CreateAPIKeyRequest]()},
	{"GET", `/iam/v1alpha1/api-keys` + id, of[iam.APIKey](), nil},
	{"PATCH", `/iam/v1alpha1/api-keys` + id, of[iam.APIKey](), of[iam.UpdateAPIKeyRequest]()},
	{"DELETE", `/iam/v1alpha1/(applications|policies|api-keys)` + id, nil, nil},

	{"GET", `/instance/v1` + zone + `/products/servers`, of[instance.ListServersTypesResponse](), nil},
	{"GET", `/instance/v1` + zone + `/products/servers/availability`, of[instance.GetServerTypesAvailabilityResponse](), nil},

	{"GET", `/ipam/v1` + region + `/ips`, of[ipam.ListIPsResponse](), nil},

	{"GET", `/domain/v2beta1/dns-zones`, of[domain.ListDNSZonesResponse](), nil},
	{"GET", `/domain/v2beta1/dns-zones` + id + `/records`, of[domain.ListDNSZoneRecordsResponse](), nil},
	{"PATCH", `/domain/v2beta1/dns-zones` + id + `/records`, of[domain.UpdateDNSZoneRecordsResponse](), of[domain.UpdateDNSZoneRecordsRequest]()},

	{"GET", `/lb/v1` + zone + `/ips`, of[lb.ListIPsResponse](), nil},
	{"POST", `/lb/v1` + zone + `/ips`, of[lb.IP](), of[lb.ZonedAPICreateIPRequest]()},
	{"GET", `/lb/v1` + zone + `/ips` + id, of[lb.IP](), nil},
	{"PATCH", `/lb/v1` + zone + `/ips` + id, of[lb.IP](), of[lb.ZonedAPIUpdateIPRequest]()},
	{"GET", `/lb/v1` + zone + `/lb-types`, of[lb.ListLBTypesResponse](), nil},
	{"GET", `/lb/v1` + zone + `/lbs`, of[lb.ListLBsResponse](), nil},
	{"POST", `/lb/v1` + zone + `/lbs`, of[lb.LB](), of[lb.ZonedAPICreateLBRequest]()},
	{"GET", `/lb/v1` + zone + `/lbs` + id, of[lb.LB](), nil},
	{"PUT", `/lb/v1` + zone + `/lbs` + id, of[lb.LB](), of[lb.ZonedAPIUpdateLBRequest]()},
	{"POST", `/lb/v1` + zone + `/lbs` + id + `/attach-private-network`, of[lb.PrivateNetwork](), of[lb.ZonedAPIAttachPrivateNetworkRequest]()},
	{"GET", `/lb/v1` + zone + `/lbs` + id + `/private-networks`, of[lb.ListLBPrivateNetworksResponse](), nil},
	{"GET", `/lb/v1` + zone + `/lbs` + id + `/certificates`, of[lb.ListCertificatesResponse](), nil},
	{"POST", `/lb/v1` + zone + `/lbs` + id + `/certificates`, of[lb.Certificate](), of[lb.ZonedAPICreateCertificateRequest]()},
	{"GET", `/lb/v1` + zone + `/certificates` + id, of[lb.Certificate](), nil},
	{"PUT", `/lb/v1` + zone + `/certificates` + id, of[lb.Certificate](), of[lb.ZonedAPIUpdateCertificateRequest]()},
	{"DELETE", `/lb/v1` + zone + `/(lbs|ips|certificates)` + id, nil, nil},

	{"GET", `/rdb/v1` + region + `/database-engines`, of[rdb.ListDatabaseEnginesResponse](), nil},
	{"GET", `/rdb/v1` + region + `/node-types`, of[rdb.ListNodeTypesResponse](), nil},
	{"GET", `/rdb/v1` + region + `/backups`, of[rdb.ListDatabaseBackupsResponse](), nil},
	{"POST", `/rdb/v1` + region + `/backups`, of[rdb.DatabaseBackup](), of[rdb.CreateDatabaseBackupRequest]()},
	{"GET|DELETE", `/rdb/v1` + region + `/backups` + id, of[rdb.DatabaseBackup](), nil},
	{"PATCH", `/rdb/v1` + region + `/backups` + id, of[rdb.DatabaseBackup](), of[rdb.UpdateDatabaseBackupRequest]()},
	{"POST", `/rdb/v1` + region + `/backups` + id + `/restore`, of[rdb.DatabaseBackup](), of[rdb.RestoreDatabaseBackupRequest]()},
	{"POST", `/rdb/v1` + region + `/backups` + id + `/export`, of[rdb.DatabaseBackup](), nil},
	{"GET", `/rdb/v1` + region + `/instances`, of[rdb.ListInstancesResponse](), nil},
	{"POST", `/rdb/v1` + region + `/instances`, of[rdb.Instance](), of[rdb.CreateInstanceRequest]()},
	{"GET|DELETE", `/rdb/v1` + region + `/instances` + id, of[rdb.Instance](), nil},
	{"PATCH", `/rdb/v1` + region + `/instances` + id, of[rdb.Instance](), of[rdb.UpdateInstanceRequest]()},
	{"GET", `/rdb/v1` + region + `/instances` + id + `/certificate`, of[scw.File](), nil},
	{"GET", `/rdb/v1` + region + `/instances` + id + `/acls`, of[rdb.ListInstanceACLRulesResponse](), nil},
	{"PUT", `/rdb/v1` + region + `/instances` + id + `/acls`, of[rdb.SetInstanceACLRulesResponse](), of[rdb.SetInstanceACLRulesRequest]()},
	{"DELETE", `/rdb/v1` + region + `/instances` + id + `/acls`, of[rdb.DeleteInstanceACLRulesResponse](), of[rdb.DeleteInstanceACLRulesRequest]()},
	{"GET", `/rdb/v1` + region + `/instances` + id + `/databases`, of[rdb.ListDatabasesResponse](), nil},
	{"POST", `/rdb/v1` + region + `/instances` + id + `/databases`, of[rdb.Database](), of[rdb.CreateDatabaseRequest]()},
	{"GET", `/rdb/v1` + region + `/instances` + id + `/users`, of[rdb.ListUsersResponse](), nil},
	{"POST", `/rdb/v1` + region + `/instances` + id + `/users`, of[rdb.User](), of[rdb.CreateUserRequest]()},
	{"PATCH", `/rdb/v1` + region + `/instances` + id + `/users` + id, of[rdb.User](), of[rdb.UpdateUserRequest]()},
	{"DELETE", `/rdb/v1` + region + `/instances` + id + `/(databases|users)` + id, nil, nil},
	{"GET", `/rdb/v1` + region + `/instances` + id + `/privileges`, of[rdb.ListPrivilegesResponse](), nil},
	{"PUT", `/rdb/v1` + region + `/instances` + id + `/privileges`, of[rdb.Privilege](), of[rdb.SetPrivilegeRequest]()},

	{"GET", `/redis/v1` + zone + `/cluster-versions`, of[redis.ListClusterVersionsResponse](), nil},
	{"GET", `/redis/v1` + zone + `/node-types`, of[redis.ListNodeTypesResponse](), nil},
	{"GET", `/redis/v1` + zone + `/clusters`, of[redis.ListClustersResponse](), nil},
	{"POST", `/redis/v1` + zone + `/clusters`, of[redis.Cluster](), of[redis.CreateClusterRequest]()},
	{"GET|DELETE", `/redis/v1` + zone + `/clusters` + id, of[redis.Cluster](), nil},
	{"PATCH", `/redis/v1` + zone + `/clusters` + id, of[redis.Cluster](), of[redis.UpdateClusterRequest]()},
	{"GET", `/redis/v1` + zone + `/clusters` + id + `/certificate`, of[scw.File](), nil},

	{"GET", `/secret-manager/v1beta1` + region + `/secrets`, of[secret.ListSecretsResponse](), nil},
	{"POST", `/secret-manager/v1beta1` + region + `/secrets`, of[secret.Secret](), of[secret.CreateSecretRequest]()},
	{"GET", `/secret-manager/v1beta1` + region + `/secrets` + id, of[secret.Secret](), nil},
	{"PATCH", `/secret-manager/v1beta1` + region + `/secrets` + id, of[secret.Secret](), of[secret.UpdateSecretRequest]()},
	{"POST", `/secret-manager/v1beta1` + region + `/secrets` + id + `/restore`, of[secret.Secret](), nil},
	{"DELETE", `/secret-manager/v1beta1` + region + `/secrets` + id, nil, nil},
	{"GET", `/secret-manager/v1beta1` + region + `/secrets` + id + `/versions`, of[secret.ListSecretVersionsResponse](), nil},
	{"POST", `/secret-manager/v1beta1` + region + `/secrets` + id + `/versions`, of[secret.SecretVersion](), of[secret.CreateSecretVersionRequest]()},
	{"GET", `/secret-manager/v1beta1` + region + `/secrets` + id + `/versions` + id, of[secret.SecretVersion](), nil},
	{"PATCH", `/secret-manager/v1beta1` + region + `/secrets` + id + `/versions` + id, of[secret.SecretVersion](), of[secret.UpdateSecretVersionRequest]()},
	{"GET", `/secret-manager/v1beta1` + region + `/secrets` + id + `/versions` + id + `/access`, of[secret.AccessSecretVersionResponse](), nil},
	{"DELETE", `/secret-manager/v1beta1` + region + `/secrets` + id + `/versions` + id, nil, nil},
}

// refusals are the errors that the SDK knows, by their type.
var refusals = map[string]reflect.Type{
	"invalid_arguments":     of[scw.InvalidArgumentsError](),
	"not_found":             of[scw.ResourceNotFoundError](),
	"precondition_failed":   of[scw.PreconditionFailedError](),
	"denied_authentication": of[scw.DeniedAuthenticationError](),
	"quotas_exceeded":       of[scw.QuotasExceededError](),
	"out_of_stock":          of[scw.OutOfStockError](),
	"transient_state":       of[scw.TransientStateError](),
}

func endpointOf(method, path string) *endpoint {
	for index, known := range endpoints {
		if matches(known.methods, method) && matches(known.path, path) {
			return &endpoints[index]
		}
	}
	return nil
}

// refusal is the type of an error.
func refusal(kind string) reflect.Type {
	if wanted, ok := refusals[kind]; ok {
		return wanted
	}
	return of[scw.ResponseError]()
}

func matches(pattern, text string) bool {
	return regexp.MustCompile(`^(` + pattern + `)$`).MatchString(text)
}
